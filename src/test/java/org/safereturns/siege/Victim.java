package org.safereturns.siege;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.StepEvent;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.StepRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process under a debugger, which stops it at a moment and kills it there with SIGKILL. The
 * program knows nothing of it.
 */
final class Victim {
  private static final long MOST_MILLIS = 120_000;

  private final Process process;
  private final VirtualMachine machine;
  private final KillPoint point;
  private int calls;

  private Victim(Process process, VirtualMachine machine, KillPoint point) {
    this.process = process;
    this.machine = machine;
    this.point = point;
  }

  /** What the process must be started with, before its main class. */
  static final String AGENT =
      "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=127.0.0.1:0";

  /** Lets a process that waits for its debugger run to the moment, and kills it. */
  static void kill(Process process, KillPoint point) throws Exception {
    try {
      stop(process, point);
    } finally {
      kill(process);
    }
  }

  static void kill(Process process) throws InterruptedException {
    process.destroyForcibly(); // SIGKILL
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  /** Lets it run to the moment, at which it stands still, all of it, until it is let go. */
  static VirtualMachine stop(Process process, KillPoint point) throws Exception {
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      String listening = said.readLine();
      assertThat(listening).startsWith("Listening for transport");
      String port = listening.substring(listening.lastIndexOf(' ') + 1).trim();
      VirtualMachine machine = attach(port);
      new Victim(process, machine, point).run();
      return machine;
    }
  }

  private static VirtualMachine attach(String port)
      throws IOException, IllegalConnectorArgumentsException {
    AttachingConnector connector =
        Bootstrap.virtualMachineManager().attachingConnectors().stream()
            .filter(c -> c.name().equals("com.sun.jdi.SocketAttach"))
            .findFirst()
            .orElseThrow();
    Map<String, Connector.Argument> arguments = connector.defaultArguments();
    arguments.get("hostname").setValue("127.0.0.1");
    arguments.get("port").setValue(port);
    return connector.attach(arguments);
  }

  private void run() throws InterruptedException, IncompatibleThreadStateException {
    ClassPrepareRequest loaded = machine.eventRequestManager().createClassPrepareRequest();
    loaded.addClassFilter(point.className());
    loaded.enable();
    machine.classesByName(point.className()).forEach(this::watch);
    machine.resume();
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MOST_MILLIS);
    while (System.nanoTime() < end) {
      EventSet events = machine.eventQueue().remove(1_000);
      if (events == null) {
        assertThat(process.isAlive()).as("the process before: %s", point).isTrue();
      } else if (isTheMoment(events)) {
        return; // it stays suspended: whoever asked kills it
      } else {
        events.resume();
      }
    }
    throw new AssertionError("the moment never came: " + point);
  }

  private boolean isTheMoment(EventSet events) throws IncompatibleThreadStateException {
    boolean now = false;
    for (Event event : events) {
      if (event instanceof ClassPrepareEvent prepared) {
        watch(prepared.referenceType());
      } else if (event instanceof BreakpointEvent reached) {
        now |= isReached(reached);
      } else if (event instanceof StepEvent) {
        now = true;
      } else if (event instanceof VMDisconnectEvent) {
        throw new AssertionError("the process ended before: " + point);
      }
    }
    return now;
  }

  private void watch(ReferenceType type) {
    for (Method method : type.methodsByName(point.methodName())) {
      if (!method.isAbstract() && !method.isBridge()) {
        BreakpointRequest request =
            machine.eventRequestManager().createBreakpointRequest(method.location());
        request.enable();
      }
    }
  }

  private boolean isReached(BreakpointEvent reached) throws IncompatibleThreadStateException {
    ThreadReference thread = reached.thread();
    if (!isWithin(thread) || ++calls < point.time()) {
      return false;
    }
    if (!point.after()) {
      return true;
    }
    machine.eventRequestManager().deleteAllBreakpoints();
    StepRequest out =
        machine
            .eventRequestManager()
            .createStepRequest(thread, StepRequest.STEP_MIN, StepRequest.STEP_OUT);
    out.addCountFilter(1);
    out.enable();
    return false;
  }

  private boolean isWithin(ThreadReference thread) throws IncompatibleThreadStateException {
    for (StackFrame frame : thread.frames()) {
      Method method = frame.location().method();
      if (point.isWithin(method.declaringType().name(), method.name())) {
        return true;
      }
    }
    return false;
  }
}

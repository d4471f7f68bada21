package org.safereturns.disclosure;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.safereturns.disclosure.check.Checker;
import org.safereturns.disclosure.plan.Plan;
import org.safereturns.disclosure.plan.Policy;
import org.safereturns.disclosure.plan.Protection;
import org.safereturns.disclosure.plan.Ruling;
import org.safereturns.disclosure.protect.Protector;

/** Prints cells and times for the public test problems; arguments such as {@code M3:3:1}. */
final class Benchmark {
  public static void main(String... problems) throws IOException {
    for (String problem : problems) {
      String[] parts = problem.split(":", -1);
      int ways = Integer.parseInt(parts[1]);
      Plan plan =
          parts[0].equals("L") ? Instances.drawn(ways) : Instances.of(parts[0] + ".csv", ways);
      boolean sums = parts.length > 3 && parts[3].contains("v");
      boolean thorough = parts.length > 3 && parts[3].contains("t");
      Policy policy = new Policy(10, true, Long.parseLong(parts[2]), false, sums);
      long start = System.nanoTime();
      long cpu = cpu();
      Ruling ruling =
          Protector.protect(
              plan,
              policy,
              Benchmark::progress,
              thorough ? Protector.Effort.THOROUGH : Protector.Effort.QUICK);
      long time = (System.nanoTime() - start) / 1_000_000;
      cpu = (cpu() - cpu) / 1_000_000;
      if (ruling instanceof Protection protection) {
        List<String> faults = Checker.faults(protection);
        System.out.printf(
            "%s: %d figures, %d complementary of at least %d, %d ms wall, %d ms cpu,"
                + " %d witnesses, faults %s%n",
            problem,
            plan.figures().size(),
            protection.complementary(),
            protection.atLeast(),
            time,
            cpu,
            protection.witnesses().size(),
            faults.subList(0, Math.min(3, faults.size())));
      } else {
        System.out.println(problem + ": " + ruling.getClass().getSimpleName());
      }
    }
  }

  private static void progress(String stage, int done, int all) {
    if (done % 100 == 0) {
      System.err.printf("%s %d of %d, %d ms cpu%n", stage, done, all, cpu() / 1_000_000);
    }
  }

  /** Of the whole program: several threads work. */
  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private Benchmark() {}
}

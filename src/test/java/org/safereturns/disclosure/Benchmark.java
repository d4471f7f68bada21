package org.safereturns.disclosure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;

/** Prints cells and times for the public test problems; arguments such as {@code M3:3:1}. */
final class Benchmark {
  public static void main(String... problems) throws IOException {
    for (String problem : problems) {
      String[] parts = problem.split(":", -1);
      Plan plan = Instances.of(parts[0] + ".csv", Integer.parseInt(parts[1]));
      boolean sums = parts.length > 3;
      Policy policy = new Policy(10, true, Long.parseLong(parts[2]), false, sums);
      long start = System.nanoTime();
      long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      Ruling ruling = Protector.protect(plan, policy, (stage, done, all) -> {});
      long time = (System.nanoTime() - start) / 1_000_000;
      cpu = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1_000_000;
      if (ruling instanceof Protection protection) {
        List<String> faults = Checker.faults(protection);
        System.out.printf(
            "%s: %d figures, %d complementary, %d ms wall, %d ms cpu, %d witnesses, faults %s%n",
            problem,
            plan.figures().size(),
            protection.complementary(),
            time,
            cpu,
            protection.witnesses().size(),
            faults.subList(0, Math.min(3, faults.size())));
      } else {
        System.out.println(problem + ": " + ruling);
      }
    }
  }

  private Benchmark() {}
}

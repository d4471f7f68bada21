package org.safereturns;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.safereturns.mapping.GoldenPairs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** For analysts: checks mappings and drafts new ones. */
@Command(
    name = "mappings",
    description = "Check mappings, or draft one for a new layout.",
    mixinStandardHelpOptions = true)
final class MappingsCommand {
  @Option(
      names = "--mappings",
      defaultValue = "mappings",
      scope = picocli.CommandLine.ScopeType.INHERIT,
      description = "Folder of mappings (default: ${DEFAULT-VALUE}).")
  private Path folder = Path.of("mappings");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(
      name = "check",
      description = "Read the sample of each mapping and compare with its expected lines.",
      mixinStandardHelpOptions = true)
  int check(
      @Parameters(arity = "0..*", description = "Mappings, such as kidas.clarion.v1; all if none.")
          List<String> names) {
    PrintWriter out = spec.commandLine().getOut();
    GoldenPairs pairs = new GoldenPairs(folder);
    int failed = 0;
    for (String name : names == null || names.isEmpty() ? pairs.templates() : names) {
      GoldenPairs.Result result = pairs.check(name);
      out.println((result.passed() ? "ok      " : "FAILED  ") + name);
      result.problems().forEach(p -> out.println("        " + p));
      failed += result.passed() ? 0 : 1;
    }
    return failed == 0 ? 0 : 1;
  }

  @Command(
      name = "expect",
      description = "Print what a mapping reads from its sample, to be kept as its expected lines.",
      mixinStandardHelpOptions = true)
  int expect(
      @Parameters(description = "Mapping, such as kidas.clarion.v1.") String name,
      @Option(names = "--sender", required = true, description = "Whose return the sample is.")
          String sender) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(new GoldenPairs(folder).read(name, sender));
    return 0;
  }
}

package org.safereturns;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.safereturns.publication.release.Releasing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks releases against their certificates, by adding up alone. */
@Command(
    name = "verify",
    description =
        "Checks that every release in a folder is as its certificate says and that the certificate"
            + " proves it safe. It adds up and believes nothing.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {" 0:all releases are shown to be safe", " 2:some are not", "64:no such folder"})
final class VerifyCommand implements Callable<Integer> {
  private static final int MOST_NAMED = 20;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The folder that 'protect' wrote into.")
  private Path folder;

  @Override
  public Integer call() {
    Releasing releasing = new Releasing(folder);
    List<String> releases = Files.isDirectory(folder) ? releasing.list() : List.of();
    if (releases.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "There is no release in " + folder + ".");
    }
    PrintWriter printed = spec.commandLine().getOut();
    int code = Exit.OK;
    for (String release : releases) {
      List<String> faults =
          Progress.during("Verifying " + release, () -> releasing.faults(release));
      printed.println(release + (faults.isEmpty() ? ": safe" : ": not shown to be safe"));
      faults.stream().limit(MOST_NAMED).forEach(fault -> printed.println("  " + fault));
      code = faults.isEmpty() ? code : Exit.RETURNED;
    }
    return code;
  }
}

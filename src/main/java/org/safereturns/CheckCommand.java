package org.safereturns;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.safereturns.issue.IssueJournal;
import org.safereturns.issue.ValidationResult;
import org.safereturns.validation.Validation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A dry run for senders: validation and feedback alone; nothing is filed or sent. */
@Command(
    name = "check",
    description = "Checks returns before they are sent. Nothing is filed, nothing is sent.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes (the gravest of all files):%n",
    exitCodeList = {
      " 0:accepted",
      " 1:accepted with queries: correct or explain",
      " 2:returned: something must be mended",
      " 3:cannot be read as a return",
      "64:the command was not understood",
      "70:we failed; nothing is known about the file",
      "78:a rule, mapping or setting is wrong"
    })
final class CheckCommand implements Callable<Integer> {
  private final Home home;

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Returns to check.")
  private List<Path> files;

  @Option(
      names = "--sender",
      paramLabel = "CODE",
      defaultValue = "",
      description = "Code of the organisation that will send them, such as ashford.")
  private String sender;

  CheckCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    Validation validation = home.validation();
    PrintWriter out = spec.commandLine().getOut();
    int gravest = Exit.OK;
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      ValidationResult result = validation.validate(file, name, sender, IssueJournal.NONE);
      out.println(name + ": " + result.outcome().label());
      gravest = Math.max(gravest, Exit.of(result.outcome()));
    }
    out.flush();
    return gravest;
  }
}

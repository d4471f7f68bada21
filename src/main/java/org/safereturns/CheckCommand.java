package org.safereturns;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.safereturns.feedback.Feedback;
import org.safereturns.feedback.IssuesCsv;
import org.safereturns.feedback.Receipt;
import org.safereturns.issue.IssueJournal;
import org.safereturns.issue.ValidationResult;
import org.safereturns.mapping.CodeLists;
import org.safereturns.pipeline.Senders;
import org.safereturns.validation.Validation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
  private enum Format {
    TEXT,
    JSON
  }

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

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "How to print the report: json is one object for each file, one after another.")
  private Format format;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Also write the whole reply, with the annotated workbook, to DIR/<file name>/.")
  private @Nullable Path out;

  CheckCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new ParameterException(spec.commandLine(), "There is no file " + file);
      }
    }
    Home.Books books = home.books();
    Validation validation = books.validation();
    if (!sender.isEmpty() && !isKnown(books.mappings().codeLists())) {
      throw new ParameterException(
          spec.commandLine(),
          "There is no organisation " + sender + " in mappings/codelists/ORGANISATION.csv");
    }
    Feedback feedback = new Feedback(Senders.NOBODY_NAMED, books.mappings().codeLists()::find);
    PrintWriter printed = spec.commandLine().getOut();
    int gravest = Exit.OK;
    for (Path file : files) {
      Receipt receipt = receipt(file);
      ValidationResult result =
          Progress.during(
              "Checking " + receipt.fileName(), () -> checked(validation, feedback, receipt));
      printed.println(
          format == Format.JSON ? feedback.json(receipt, result) : feedback.text(receipt, result));
      gravest = Math.max(gravest, Exit.of(result.outcome()));
    }
    printed.flush();
    return gravest;
  }

  private boolean isKnown(CodeLists lists) {
    return lists.find("ORGANISATION").flatMap(list -> list.find(sender)).isPresent();
  }

  private ValidationResult checked(Validation validation, Feedback feedback, Receipt receipt) {
    Path folder = out == null ? null : out.resolve(receipt.fileName());
    if (folder == null) {
      return validation.validate(receipt.file(), receipt.fileName(), sender, IssueJournal.NONE);
    }
    try (IssuesCsv issues = IssuesCsv.in(folder)) {
      ValidationResult result =
          validation.validate(receipt.file(), receipt.fileName(), sender, issues);
      issues.complete();
      feedback.write(receipt, result, null, folder);
      return result;
    }
  }

  private Receipt receipt(Path file) {
    return Receipt.dryRun(sender, file);
  }
}

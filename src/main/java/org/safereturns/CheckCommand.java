package org.safereturns;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.safereturns.feedback.Feedback;
import org.safereturns.feedback.report.IssuesCsv;
import org.safereturns.feedback.report.Receipt;
import org.safereturns.issue.IssueJournal;
import org.safereturns.issue.ValidationResult;
import org.safereturns.ledger.Door;
import org.safereturns.mapping.CodeLists;
import org.safereturns.pipeline.hall.Senders;
import org.safereturns.pipeline.inbox.Inbox;
import org.safereturns.validation.Sent;
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
    description = {
      "Checks returns before they are sent. Nothing is filed, nothing is sent.",
      "They are judged as if they came in today."
    },
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
  private final Clock clock;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Returns to check. A folder stands for every return below it; where it holds a folder for"
              + " each sender, as an inbox does, that says whose they are.")
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
      description =
          "Also write the whole reply, with the annotated workbook, to DIR/<file name>/, or to"
              + " DIR/<sender>/<file name>/ if it is known who sends it.")
  private @Nullable Path out;

  CheckCommand(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    for (Path file : files) {
      if (!Files.isRegularFile(file) && !Files.isDirectory(file)) {
        throw refused("There is no file " + file + ".");
      }
    }
    Home.Books books = home.books();
    CodeLists lists = books.mappings().codeLists();
    if (!sender.isEmpty()) {
      lists
          .strangerTo(sender)
          .ifPresent(
              stranger -> {
                throw refused(stranger);
              });
    }
    Validation validation = books.validation();
    Feedback feedback = new Feedback(Senders.NOBODY_NAMED, lists::find);
    PrintWriter printed = spec.commandLine().getOut();
    int gravest = Exit.OK;
    for (Receipt receipt : receipts(lists)) {
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

  private List<Receipt> receipts(CodeLists lists) {
    List<Receipt> receipts = new ArrayList<>();
    for (Path file : files) {
      if (Files.isDirectory(file)) {
        receipts.addAll(below(file, lists));
      } else {
        receipts.add(Receipt.dryRun(sender, file));
      }
    }
    return receipts;
  }

  private List<Receipt> below(Path folder, CodeLists lists) {
    Inbox found = Inbox.look(folder, Door.COMMAND);
    PrintWriter aside = spec.commandLine().getErr();
    found.leftAside().forEach(file -> aside.println("Left aside:  " + file.text()));
    if (found.submissions().isEmpty()) {
      throw refused("There is no return in the folder " + folder + ".");
    }
    return found.submissions().stream()
        .map(
            incoming -> {
              boolean known = sender.isEmpty() && isKnown(incoming.sender(), lists);
              return Receipt.dryRun(known ? incoming.sender() : sender, incoming.file());
            })
        .toList();
  }

  private static boolean isKnown(String code, CodeLists lists) {
    return lists.find("ORGANISATION").flatMap(list -> list.find(code)).isPresent();
  }

  private ParameterException refused(String why) {
    return new ParameterException(spec.commandLine(), why);
  }

  private ValidationResult checked(Validation validation, Feedback feedback, Receipt receipt) {
    Sent sent =
        new Sent(receipt.file(), receipt.fileName(), receipt.sender(), Sent.day(clock.instant()));
    if (out == null) {
      return validation.validate(sent, IssueJournal.NONE);
    }
    Path folder = out.resolve(receipt.sender()).resolve(receipt.fileName());
    try (IssuesCsv issues = IssuesCsv.in(folder)) {
      ValidationResult result = validation.validate(sent, issues);
      issues.complete();
      feedback.write(receipt, result, null, folder);
      return result;
    }
  }
}

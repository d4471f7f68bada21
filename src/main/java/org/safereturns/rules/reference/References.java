package org.safereturns.rules.reference;

import java.util.List;
import org.safereturns.issue.SourceFile;
import org.safereturns.rules.Objections;
import org.safereturns.rules.cause.Causes;
import org.safereturns.rules.text.Mistakes;

/**
 * Files of the rule book that are no checks: what the checks across senders look up, what nobody
 * can be expected to give, how fully what must be recorded, the words for likely causes, which
 * checks are switched off or weigh otherwise for a sender, how a fault of a whole column is told,
 * and how explanations are judged.
 */
public record References(
    Footprints footprints,
    Populations populations,
    Causes causes,
    Absences absences,
    Thresholds thresholds,
    KnownIssues knownIssues,
    Severities severities,
    Alike alike,
    Objections objections) {

  public static boolean isOne(SourceFile source) {
    return List.of(
                Footprints.FILE,
                Populations.FILE,
                Causes.FILE,
                Absences.FILE,
                Thresholds.FILE,
                KnownIssues.FILE,
                Severities.FILE,
                Alike.FILE)
            .contains(source.fileName())
        || ObjectionsReader.isOne(source);
  }

  public static References read(List<SourceFile> sources, Mistakes mistakes) {
    Footprints footprints = Footprints.NONE;
    Populations populations = Populations.NONE;
    Causes causes = Causes.NONE;
    Absences absences = Absences.NONE;
    Thresholds thresholds = Thresholds.NONE;
    KnownIssues knownIssues = KnownIssues.NONE;
    Severities severities = Severities.NONE;
    Alike alike = Alike.NONE;
    for (SourceFile source : sources) {
      switch (source.fileName()) {
        case Footprints.FILE -> footprints = Footprints.read(source, mistakes);
        case Populations.FILE -> populations = Populations.read(source, mistakes);
        case Causes.FILE -> causes = Causes.read(source, mistakes);
        case Absences.FILE -> absences = Absences.read(source, mistakes);
        case Thresholds.FILE -> thresholds = Thresholds.read(source, mistakes);
        case KnownIssues.FILE -> knownIssues = KnownIssues.read(source, mistakes);
        case Severities.FILE -> severities = Severities.read(source, mistakes);
        case Alike.FILE -> alike = Alike.read(source, mistakes);
        default -> {}
      }
    }
    return new References(
        footprints,
        populations,
        causes,
        absences,
        thresholds,
        knownIssues,
        severities,
        alike,
        ObjectionsReader.read(sources, mistakes));
  }
}

package org.safereturns.publication.analysis;

import java.nio.file.Path;
import java.util.Collection;
import org.safereturns.canonical.CodeList;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.publication.analysis.AssessmentSpec.Source;
import org.safereturns.publication.spec.SpecLines;
import org.safereturns.publication.table.Labels;

/**
 * Holds the codes in a specification against the code lists: a misspelt one would find no figure
 * and pass for a gap.
 */
public record SpecWords(Path file, Labels labels) {
  /**
   * @throws ConfigurationFault naming the line of the first code that is on no list
   */
  public void check(AssessmentSpec spec) {
    code("REF_AREA", spec.whole());
    spec.areas().values().forEach(this::areas);
    spec.sources().values().forEach(this::source);
    spec.profiles().forEach(profile -> profile.by().forEach(this::dimension));
    spec.released().forEach(release -> release.by().forEach(this::dimension));
  }

  /**
   * @throws ConfigurationFault naming the line of the first code that is on no list
   */
  public void check(StatutorySpec spec) {
    code("REF_AREA", spec.authority());
    spec.areas().values().forEach(this::areas);
    for (StatutorySpec.Section section : spec.sections()) {
      for (StatutorySpec.Line line : section.lines()) {
        source(line.source());
        String by = line.by();
        if (by != null) {
          dimension(by);
        }
      }
    }
  }

  private void areas(Collection<String> codes) {
    codes.forEach(code -> code("REF_AREA", code));
  }

  private void source(Source source) {
    code("MEASURE", source.measure());
    source
        .splits()
        .forEach(
            (dimension, measures) -> {
              dimension(dimension);
              measures.forEach(
                  (code, measure) -> {
                    code(dimension, code);
                    code("MEASURE", measure);
                  });
            });
  }

  private void dimension(String name) {
    if (labels.list(name).isEmpty()) {
      throw SpecLines.fault(file, name, "there is no code list '" + name + "'");
    }
  }

  private void code(String list, String code) {
    if (labels.list(list).flatMap((CodeList l) -> l.find(code)).isEmpty()) {
      throw SpecLines.fault(file, code, "'%s' is no code of the list %s".formatted(code, list));
    }
  }
}

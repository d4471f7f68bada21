package org.safereturns.rules;

import java.util.List;
import org.safereturns.issue.SourceFile;

/**
 * Files of the rule book that are no checks: what the checks across senders look up, and how
 * explanations are judged.
 */
record References(Footprints footprints, Populations populations, Objections objections) {

  static boolean isOne(SourceFile source) {
    return List.of(Footprints.FILE, Populations.FILE).contains(source.fileName())
        || ObjectionsReader.isOne(source);
  }

  static References read(List<SourceFile> sources, Mistakes mistakes) {
    Footprints footprints = Footprints.NONE;
    Populations populations = Populations.NONE;
    for (SourceFile source : sources) {
      if (source.fileName().equals(Footprints.FILE)) {
        footprints = Footprints.read(source, mistakes);
      } else if (source.fileName().equals(Populations.FILE)) {
        populations = Populations.read(source, mistakes);
      }
    }
    return new References(footprints, populations, ObjectionsReader.read(sources, mistakes));
  }
}

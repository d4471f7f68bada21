package org.safereturns.rules;

import java.util.List;
import org.safereturns.issue.SourceFile;

/**
 * Files of the rule book that are no checks: what the checks across senders look up, and the words
 * for likely causes.
 */
record References(Footprints footprints, Populations populations, Causes causes) {

  static boolean isOne(SourceFile source) {
    return List.of(Footprints.FILE, Populations.FILE, Causes.FILE).contains(source.fileName());
  }

  static References read(List<SourceFile> sources, Mistakes mistakes) {
    Footprints footprints = Footprints.NONE;
    Populations populations = Populations.NONE;
    Causes causes = Causes.NONE;
    for (SourceFile source : sources) {
      if (source.fileName().equals(Footprints.FILE)) {
        footprints = Footprints.read(source, mistakes);
      } else if (source.fileName().equals(Populations.FILE)) {
        populations = Populations.read(source, mistakes);
      } else if (source.fileName().equals(Causes.FILE)) {
        causes = Causes.read(source, mistakes);
      }
    }
    return new References(footprints, populations, causes);
  }
}

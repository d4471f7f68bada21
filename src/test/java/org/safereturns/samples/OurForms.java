package org.safereturns.samples;

import java.nio.file.Path;
import java.util.List;
import org.safereturns.canonical.Code;
import org.safereturns.canonical.DataStructure;
import org.safereturns.feedback.form.FormHead;
import org.safereturns.issue.SourceFile;
import org.safereturns.mapping.catalogue.MappingCatalogue;

/** The collections of this repository, and the head of their forms for one sender. */
final class OurForms {
  private static final MappingCatalogue CATALOGUE =
      MappingCatalogue.load(SourceFile.below(Path.of("mappings"), ".yaml", ".csv"));

  private OurForms() {}

  static DataStructure of(String collection) {
    return CATALOGUE.structures().find(collection).orElseThrow();
  }

  static List<DataStructure> all() {
    return CATALOGUE.structures().list();
  }

  static FormHead head(String collection, String sender, String period, String due) {
    Code organisation =
        CATALOGUE.codeLists().find("ORGANISATION").flatMap(l -> l.find(sender)).orElseThrow();
    String area = of(collection).asksArea() ? label("REF_AREA", organisation.group()) : "";
    return new FormHead(organisation.label(), area, period, due);
  }

  static String label(String list, String code) {
    return CATALOGUE.codeLists().find(list).orElseThrow().label(code);
  }

  /** The label of whatever code somebody means by this. */
  static String meant(String list, String text) {
    return CATALOGUE.codeLists().find(list).flatMap(l -> l.named(text)).orElseThrow().label();
  }
}

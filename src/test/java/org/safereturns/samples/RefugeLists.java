package org.safereturns.samples;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safereturns.canonical.Code;
import org.safereturns.canonical.Origin;
import org.safereturns.issue.SourceFile;
import org.safereturns.mapping.CodeLists;
import org.safereturns.samples.RefugeCases.Column;

/**
 * The answers that the refuge template offers: the labels of the code lists, on a sheet of its own.
 */
final class RefugeLists {
  private static final String NAME = "Lists";
  private static final Map<Column, String> LISTS = new LinkedHashMap<>();

  static {
    LISTS.put(Column.SOURCE, "REFERRAL_SOURCE");
    LISTS.put(Column.STATUS, "REFERRAL_STATUS");
    LISTS.put(Column.REASON, "REJECTION_REASON");
    LISTS.put(Column.ACCOMMODATION, "ACCOMMODATION_TYPE");
    LISTS.put(Column.SEX, "SEX");
    LISTS.put(Column.GENDER_IDENTITY, "GENDER_IDENTITY");
    LISTS.put(Column.ETHNIC_GROUP, "ETHNIC_GROUP");
    LISTS.put(Column.ORIENTATION, "SEXUAL_ORIENTATION");
    LISTS.put(Column.DISABILITY, "DISABILITY");
    LISTS.put(Column.RELIGION, "RELIGION");
    LISTS.put(Column.PARTNERSHIP, "LEGAL_PARTNERSHIP");
    LISTS.put(Column.PREGNANCY, "PREGNANCY");
    LISTS.put(Column.HOUSING, "HOUSING_BEFORE");
    LISTS.put(Column.RISK, "RISK_LEVEL");
    LISTS.put(Column.TOOL, "RISK_TOOL");
    LISTS.put(Column.MOVE_ON, "MOVE_ON");
  }

  private RefugeLists() {}

  /** The sheet of answers, a column for each list; the columns of the cases choose from it. */
  static Sheet offeredTo(Sheet cases) {
    CodeLists lists = CodeLists.load(SourceFile.below(Path.of("mappings/codelists"), ".csv"));
    Sheet sheet = Sheet.of(NAME, 30, 30, 30, 30, 30, 30, 30, 30);
    int column = 0;
    for (Map.Entry<Column, String> offered : LISTS.entrySet()) {
      column++;
      List<String> answers = answers(lists, offered.getValue());
      sheet.put(1, column, offered.getKey().label(), Sheet.Look.HEADER);
      for (int i = 0; i < answers.size(); i++) {
        sheet.put(i + 2, column, answers.get(i), Sheet.Look.LABEL);
      }
      String letter = Origin.columnName(column);
      cases.offer(
          offered.getKey().number(),
          "%s!$%s$2:$%s$%d".formatted(NAME, letter, letter, answers.size() + 1));
    }
    return sheet;
  }

  private static List<String> answers(CodeLists lists, String id) {
    List<String> answers = new ArrayList<>();
    for (Code code : lists.find(id).orElseThrow().codes()) {
      if (!code.group().equals("NOT_SAFE")) {
        answers.add(code.label());
      }
    }
    return answers;
  }
}

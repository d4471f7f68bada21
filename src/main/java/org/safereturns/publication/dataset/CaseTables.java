package org.safereturns.publication.dataset;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.safereturns.canonical.CaseRecord;
import org.safereturns.canonical.Characteristic;
import org.safereturns.canonical.Field;
import org.safereturns.canonical.Invalid;
import org.safereturns.canonical.Missing;
import org.safereturns.ledger.Submission;
import org.safereturns.publication.CaseSource;
import org.safereturns.publication.table.Column;
import org.safereturns.publication.table.Dimensions;
import org.safereturns.publication.table.Labels;
import org.safereturns.publication.table.Rows;
import org.safereturns.publication.table.Table;

/**
 * Case records with no more of a person than analysis needs: the sender's reference salted, days as
 * months, a date of birth as an age, no free text.
 */
public final class CaseTables {
  /** A case, minimised; the values by field. */
  private record Case(
      Submission submission, String reference, int row, Map<String, String> values) {}

  /** The cases of a collection: read again whenever somebody wants them, never kept. */
  private final class Collected implements Rows<Case> {
    private final SortedMap<String, Field> fields = new TreeMap<>();
    private final List<Submission> submissions = new ArrayList<>();
    private long size;

    private void note(CaseRecord record) {
      size++;
      record.shape().fields().stream()
          .filter(field -> field.type() != Field.Type.TEXT)
          .forEach(field -> fields.putIfAbsent(field.name(), field));
    }

    @Override
    public long size() {
      return size;
    }

    @Override
    public void each(Consumer<? super Case> each) {
      for (Submission submission : submissions) {
        source.read(submission, record -> each.accept(minimised(submission, record)));
      }
    }
  }

  private final Labels labels;
  private final Dimensions dimensions;
  private final Salt salt;
  private final CaseSource source;

  public CaseTables(Labels labels, Salt salt, CaseSource source) {
    this.labels = labels;
    this.dimensions = new Dimensions(labels);
    this.salt = salt;
    this.source = source;
  }

  /** One for each collection that has case records. */
  public List<Table<?>> of(List<Submission> standing) {
    SortedMap<String, Collected> collections = new TreeMap<>();
    for (Submission submission : standing) {
      Collected all = collections.computeIfAbsent(collection(submission), c -> new Collected());
      long before = all.size();
      source.read(submission, all::note);
      if (all.size() > before) {
        all.submissions.add(submission);
      }
    }
    List<Table<?>> tables = new ArrayList<>();
    collections.forEach(
        (name, all) -> {
          if (all.size() > 0) {
            tables.add(table(name, all));
          }
        });
    return tables;
  }

  private static String collection(Submission submission) {
    return submission.about().map(Submission.About::collection).orElse("");
  }

  private Case minimised(Submission submission, CaseRecord record) {
    Map<String, String> values = new HashMap<>();
    for (Field field : record.shape().fields()) {
      if (field.type() != Field.Type.TEXT) {
        values.put(field.name(), value(submission, field, record.value(field.name())));
      }
    }
    String reference =
        salt.reference(submission.sender(), collection(submission), record.reference());
    return new Case(submission, reference, record.row(), values);
  }

  private static String value(Submission submission, Field field, Object value) {
    if (value instanceof Missing missing) {
      return field.type() == Field.Type.CODE ? missing.name() : "";
    }
    if (value instanceof Invalid) {
      return field.type() == Field.Type.CODE ? "UNREADABLE" : "";
    }
    if (value instanceof LocalDate date) {
      return isBirth(field) ? age(submission, date) : date.toString().substring(0, 7);
    }
    return value.toString();
  }

  private static boolean isBirth(Field field) {
    return field.type() == Field.Type.DATE
        && field.characteristic().filter(Characteristic.AGE::equals).isPresent();
  }

  /** On the first day of the reporting period. */
  private static String age(Submission submission, LocalDate birth) {
    return submission
        .about()
        .map(a -> Long.toString(ChronoUnit.YEARS.between(birth, a.period().start())))
        .orElse("");
  }

  private Table<Case> table(String name, Collected all) {
    List<Column<Case>> columns = new ArrayList<>();
    columns.add(
        Column.text(
            "CASE", "The sender's reference, salted: the same case has the same", Case::reference));
    columns.addAll(
        dimensions.coded("SENDER", "ORGANISATION", "Who sent it", c -> c.submission().sender()));
    columns.add(
        Column.text(
            "TIME_PERIOD",
            "Reporting period: first day and length in months",
            c -> c.submission().about().map(a -> a.period().code()).orElse("")));
    all.fields.values().forEach(field -> columns.addAll(columns(field)));
    columns.add(
        Column.text(
            "REFERENCE", "The submission, as in submissions.csv", c -> c.submission().reference()));
    columns.add(Column.whole("ROW", "Row of the file", c -> (long) c.row()));
    return new Table<>(
        "cases_" + name.replace('-', '_'),
        "Case records: " + name,
        "A row for each case of the returns that stand, minimised: ages in years, days as months,"
            + " the sender's reference salted, no free text.",
        columns,
        all);
  }

  private List<Column<Case>> columns(Field field) {
    String name = field.name();
    if (field.type() == Field.Type.NUMBER || isBirth(field)) {
      return List.of(
          new Column<>(
              name, Column.Type.WHOLE, words(field), c -> c.values().getOrDefault(name, "")));
    }
    Column<Case> plain =
        Column.text(
            name,
            field.type() == Field.Type.DATE
                ? words(field) + ", year and month"
                : words(field) + " (code of the list " + field.codelist() + ")",
            c -> c.values().getOrDefault(name, ""));
    return field.type() == Field.Type.DATE
        ? List.of(plain)
        : List.of(
            plain, Column.text(name + "_LABEL", words(field) + ", in words", c -> label(field, c)));
  }

  private String label(Field field, Case one) {
    String code = one.values().getOrDefault(field.name(), "");
    for (Missing missing : Missing.values()) {
      if (missing.name().equals(code)) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
      }
    }
    return labels.of(field.codelist(), code);
  }

  private static String words(Field field) {
    String words = field.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}

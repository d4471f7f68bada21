package org.safereturns.rules.words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.safereturns.canonical.CaseRecord;
import org.safereturns.canonical.Characteristic;
import org.safereturns.canonical.Field;
import org.safereturns.canonical.Invalid;
import org.safereturns.canonical.Missing;
import org.safereturns.canonical.Origin;
import org.safereturns.issue.PersonalDetail;

/**
 * One field of a case record in words. What could identify a person is never shown: free text, a
 * date of birth, and in any other field whatever looks like a name, an address or a number by which
 * people are known.
 */
public record RecordSubject(CaseRecord caseRecord, String field, Words words) implements Subject {
  static final String NOT_SHOWN = "(not shown)";

  /** What may be shown although nobody could read it: one short word or number. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "[\\p{L}?*:.-]{1,20}|[\\p{L}?*:.-]{0,3}[0-9]{1,4}(?:\\.[0-9]{1,2})?[\\p{L}]{0,3}");

  private static final int LONGEST = 100;

  private static final Pattern WORDS =
      Pattern.compile("(?=\\D*+$).*?\\p{L}{2}[^\\s,.]*+[\\s,.]++.*?\\p{L}{2}.*");

  private static final Pattern DATE_LIKE = Pattern.compile("\\d{1,4}[-/. ]\\d{1,2}[-/. ]\\d{1,4}");

  @Override
  public Origin origin() {
    return caseRecord.origin(field);
  }

  /** The reference; several words without a number are a name, and a story is no reference. */
  @Override
  public String name() {
    String reference = caseRecord.reference();
    return reference.length() > LONGEST || WORDS.matcher(reference).matches()
        ? NOT_SHOWN
        : PersonalDetail.hideAll(reference);
  }

  @Override
  public String seen() {
    return shown(field);
  }

  @Override
  public Optional<String> word(String name) {
    return switch (name) {
      case "field" -> Optional.of(label(field));
      case "row" -> Optional.of(Integer.toString(caseRecord.row()));
      case "value" -> Optional.of(seen());
      default ->
          name.equals(name.toUpperCase(Locale.ROOT)) ? Optional.of(shown(name)) : Optional.empty();
    };
  }

  @Override
  public List<Origin> linkedBy(List<String> names) {
    return names.stream()
        .filter(n -> !n.equals(field) && caseRecord.shape().has(n))
        .map(caseRecord::origin)
        .toList();
  }

  private String label(String name) {
    return find(name).map(Field::label).orElse(name.toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  private Optional<Field> find(String name) {
    int position = caseRecord.shape().position(name);
    return position < 0 ? Optional.empty() : Optional.of(caseRecord.shape().fields().get(position));
  }

  private String shown(String name) {
    Object value = caseRecord.value(name);
    if (value instanceof Missing missing) {
      return missing == Missing.NOT_RECORDED
          ? "(blank)"
          : "(" + missing.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")";
    }
    return find(name).filter(f -> !isPersonal(f)).map(f -> shown(f, value)).orElse(NOT_SHOWN);
  }

  private static boolean isPersonal(Field field) {
    boolean birth =
        field.type() == Field.Type.DATE
            && field.characteristic().filter(c -> c == Characteristic.AGE).isPresent();
    return birth || field.type() == Field.Type.TEXT;
  }

  private String shown(Field field, Object value) {
    if (value instanceof LocalDate day) {
      return Words.day(day);
    }
    if (value instanceof Long number) {
      return Words.number(BigDecimal.valueOf(number));
    }
    if (value instanceof Invalid invalid) {
      String raw = invalid.raw().strip();
      Pattern harmless = field.type() == Field.Type.DATE ? DATE_LIKE : HARMLESS;
      return harmless.matcher(raw).matches() ? raw : NOT_SHOWN;
    }
    return words.code(field.codelist(), value.toString());
  }
}

package org.safereturns.mapping.records;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Code;
import org.safereturns.canonical.CodeList;
import org.safereturns.canonical.Field;
import org.safereturns.canonical.Invalid;
import org.safereturns.canonical.Missing;
import org.safereturns.mapping.CodeLists;
import org.safereturns.mapping.template.Table;
import org.safereturns.mapping.text.DateText;
import org.safereturns.mapping.text.NumberText;
import org.safereturns.mapping.text.Wording;

/**
 * Reads the cells of one field of case records. Made once for each column and used for millions of
 * cells: equal texts give the very same value.
 */
final class ValueReader {
  /** Beyond so many different texts a column is not what it should be, and is not remembered. */
  private static final int REMEMBERED = 10_000;

  private static final Map<String, Missing> USUAL =
      Map.ofEntries(
          Map.entry("", Missing.NOT_RECORDED),
          Map.entry("not recorded", Missing.NOT_RECORDED),
          Map.entry("not asked", Missing.NOT_RECORDED),
          Map.entry("not known", Missing.UNKNOWN),
          Map.entry("unknown", Missing.UNKNOWN),
          Map.entry("prefer not to say", Missing.PREFER_NOT_TO_SAY),
          Map.entry("refused", Missing.PREFER_NOT_TO_SAY),
          Map.entry("n/a", Missing.NOT_APPLICABLE),
          Map.entry("not applicable", Missing.NOT_APPLICABLE));

  private final Table.RecordField field;
  private final @Nullable CodeList list;
  private final @Nullable CodeList scheme;
  private final Map<String, Object> remembered = new HashMap<>();
  private final Set<Code> codes = new LinkedHashSet<>();

  /**
   * @param scheme list in whose codes the column is written, empty if they are the field's own
   */
  ValueReader(Table.RecordField field, String scheme, CodeLists lists) {
    this.field = field;
    this.list = lists.find(field.list()).orElse(null);
    this.scheme = lists.find(scheme).orElse(null);
  }

  Object read(String text) {
    if (text.isEmpty() && field.tokens().isEmpty()) {
      return Missing.NOT_RECORDED;
    }
    return switch (field.type()) {
      case CODE, DATE -> remembered(text);
      case NUMBER -> number(text);
      case TEXT -> text(text);
    };
  }

  private Object remembered(String text) {
    Object known = remembered.get(text);
    if (known != null) {
      return known;
    }
    Object value = field.type() == Field.Type.DATE ? date(text) : code(text);
    if (remembered.size() < REMEMBERED) {
      remembered.put(text, value);
    }
    return value;
  }

  private Object code(String text) {
    Missing declared = field.tokens().get(Wording.fold(text));
    if (declared != null || list == null) {
      return declared == null ? new Invalid(text) : declared;
    }
    Optional<Code> code = (scheme == null ? list : scheme).named(text);
    code.ifPresent(codes::add);
    if (code.isPresent() && !code.get().missing().isEmpty()) {
      return Missing.valueOf(code.get().missing());
    }
    if (code.isPresent()) {
      String own = scheme == null ? code.get().code() : code.get().group();
      // A code of the scheme that is wider than any one code of the list is not guessed.
      return own.isEmpty() ? new Invalid(text, true) : own;
    }
    Missing usual = USUAL.get(Wording.fold(text));
    return usual == null ? new Invalid(text) : usual;
  }

  /** The codes that were read, in the order in which they were met. */
  Set<Code> codes() {
    return codes;
  }

  private Object number(String text) {
    int length = text.length();
    long number = 0;
    for (int i = 0; i < length; i++) {
      char sign = text.charAt(i);
      if (sign < '0' || sign > '9' || length > 15) {
        return unusual(text);
      }
      number = number * 10 + sign - '0';
    }
    return length == 0 ? missing(text) : (Object) number;
  }

  /** Signs, thousands separators and {@code 34.0}, or no number at all. */
  private Object unusual(String text) {
    Object missing = missing(text);
    if (missing instanceof Missing) {
      return missing;
    }
    Optional<NumberText> read = NumberText.read(text);
    if (read.isEmpty()
        || read.get().percent()
        || read.get().value().stripTrailingZeros().scale() > 0
        || read.get().value().precision() > 18) {
      return missing;
    }
    return read.get().value().longValueExact();
  }

  private Object date(String text) {
    LocalDate date = DateText.parse(text);
    return date == null ? missing(text) : date;
  }

  private Object text(String text) {
    Missing declared = field.tokens().isEmpty() ? null : field.tokens().get(Wording.fold(text));
    return declared == null ? text : declared;
  }

  private Object missing(String text) {
    String folded = Wording.fold(text);
    Missing declared = field.tokens().getOrDefault(folded, USUAL.get(folded));
    return declared == null ? new Invalid(text) : declared;
  }
}

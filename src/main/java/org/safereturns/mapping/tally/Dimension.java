package org.safereturns.mapping.tally;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.CaseRecord;
import org.safereturns.canonical.CodeList;
import org.safereturns.canonical.Missing;
import org.safereturns.canonical.RecordShape;
import org.safereturns.mapping.CodeLists;
import org.safereturns.mapping.load.Bands;
import org.safereturns.mapping.template.Table;

/** One dimension of a tally: the category a record falls into. */
final class Dimension {
  private static final Map<Missing, String> USUAL =
      Map.of(
          Missing.NOT_RECORDED, "NR",
          Missing.UNKNOWN, "UNK",
          Missing.PREFER_NOT_TO_SAY, "PNTS",
          Missing.NOT_APPLICABLE, "NA");

  private final String list;
  private final int position;
  private final @Nullable Bands bands;
  private final Map<Missing, String> missing = new EnumMap<>(USUAL);

  Dimension(String name, Table.Records table, RecordShape shape, CodeLists lists) {
    Table.Banding banding = table.bands().get(name);
    this.bands = banding == null ? null : new Bands(banding.bands());
    this.position = shape.position(banding == null ? name : banding.field());
    String ofField = table.field(name).map(Table.RecordField::list).orElse("");
    this.list = ofField.isEmpty() ? name : ofField;
    lists.find(list).ifPresent(this::missing);
  }

  private void missing(CodeList codes) {
    codes.codes().stream()
        .filter(c -> !c.missing().isEmpty())
        .forEach(c -> missing.put(Missing.valueOf(c.missing()), c.code()));
  }

  String list() {
    return list;
  }

  boolean possible() {
    return position >= 0;
  }

  int position() {
    return position;
  }

  String category(CaseRecord record) {
    Object value = record.value(position);
    if (value instanceof String code) {
      return code;
    }
    if (value instanceof Missing kind) {
      return missing.getOrDefault(kind, kind.name());
    }
    return value instanceof Long number && bands != null ? bands.of(number) : Bands.OUTSIDE;
  }
}

package org.safereturns.canonical;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Builders with harmless defaults: a test names only what matters to it. */
public final class TestData {
  private TestData() {}

  public static FigureBuilder figure() {
    return new FigureBuilder();
  }

  public static ReturnHeader header(Purpose purpose) {
    return new ReturnHeader(
        "test.v1",
        "Test return",
        "test",
        "test-sender",
        Period.financialYear(2022),
        purpose,
        java.util.Set.of(),
        Map.of());
  }

  /** A code that is called what it is. */
  public static Code code(String code) {
    return new Code(code, code, "", "", List.of(), LocalDate.MIN, LocalDate.MAX, "", "test data");
  }

  /** A figure, by default the count 100 of SURVIVORS in Kent in 2022/23, in cell B2. */
  public static final class FigureBuilder {
    private String measure = "SURVIVORS";
    private String area = "E10000016";
    private Period period = Period.financialYear(2022);
    private Breakdown breakdown = Breakdown.TOTAL;
    private Statistic statistic = Statistic.COUNT;
    private Against against = Against.NOTHING;
    private String uom = "PERSONS";
    private Origin origin = Origin.cell("test.xlsx", "Sheet1", 2, 2);

    public FigureBuilder measure(String code) {
      measure = code;
      return this;
    }

    public FigureBuilder area(String code) {
      area = code;
      return this;
    }

    public FigureBuilder period(Period value) {
      period = value;
      return this;
    }

    public FigureBuilder by(String dimension, String code) {
      breakdown = breakdown.with(dimension, code);
      return this;
    }

    public FigureBuilder uom(String code) {
      uom = code;
      return this;
    }

    public FigureBuilder percentageOf(String base) {
      statistic = Statistic.PERCENTAGE;
      against = Against.base(base, Breakdown.TOTAL);
      return this;
    }

    public FigureBuilder derived(Statistic kind, Against reference) {
      statistic = kind;
      against = reference;
      return this;
    }

    public FigureBuilder at(int row, int column) {
      origin = Origin.cell(origin.file(), origin.sheet(), row, column);
      return this;
    }

    public Observation value(String number) {
      return new Observation(key(), new BigDecimal(number), uom, ObsStatus.NORMAL, origin, number);
    }

    public Gap gap(GapReason reason, String raw) {
      return new Gap(key(), reason, "", uom, origin, raw);
    }

    private Key key() {
      return new Key(measure, new Context(area, period, breakdown), statistic, against);
    }
  }
}

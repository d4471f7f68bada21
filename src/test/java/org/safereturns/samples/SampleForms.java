package org.safereturns.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.safereturns.canonical.DataStructure;
import org.safereturns.canonical.Period;
import org.safereturns.feedback.form.FormHead;
import org.safereturns.mapping.text.PeriodText;

/** Made-up returns on the forms that our structures draw, one for each collection. */
final class SampleForms {
  private static final Path LIST = Path.of("src/test/resources/samples/forms.txt");
  private static final int MEETINGS = 24;
  private static final long MARAC_CASES = 496;
  private static final long MARAC_POLICE_CASES = 334;

  private SampleForms() {}

  /** By path below the inbox. */
  static Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (Map.Entry<String, FilledForm> form : forms().entrySet()) {
      files.put(form.getKey(), form.getValue().xlsx());
    }
    return files;
  }

  /** By path below the inbox. */
  static Map<String, FilledForm> forms() throws IOException {
    SampleForms made = new SampleForms();
    Map<String, FilledForm> forms = new TreeMap<>();
    for (String line : Files.readAllLines(LIST)) {
      if (!line.startsWith("#")) {
        List<String> parts = List.of(line.split("\\|", -1));
        FilledForm filled = made.filled(parts);
        parts.stream().skip(5).forEach(filled::remark);
        forms.put(made.name(parts), filled);
      }
    }
    forms.put("marac-example/marac-2022-23-q4.xlsx", made.marac());
    return forms;
  }

  private String name(List<String> parts) {
    Period period = PeriodText.read(parts.get(2)).orElseThrow();
    return "%s/%s-2022-23%s.xlsx"
        .formatted(parts.get(1), parts.get(0), period.months() == 12 ? "" : "-q4");
  }

  private FilledForm filled(List<String> parts) {
    DataStructure structure = OurForms.of(parts.get(0));
    Map<String, Long> wholes = new HashMap<>();
    for (String whole : parts.get(4).split(";", -1)) {
      String[] pair = whole.split("=", -1);
      if (pair.length == 2) {
        wholes.put(OurForms.label("MEASURE", pair[0]), Long.valueOf(pair[1]));
      }
    }
    return PlausibleForm.of(
        structure,
        head(structure, parts.get(1), parts.get(2)),
        PeriodText.read(parts.get(2)).orElseThrow(),
        wholes,
        Integer.parseInt(parts.get(3)));
  }

  private static FormHead head(DataStructure structure, String sender, String period) {
    return OurForms.head(structure.code(), sender, period, "30 April 2023");
  }

  /** Two meetings in each district; together the cases that the partner figures tell. */
  private FilledForm marac() {
    DataStructure structure = OurForms.of("marac");
    Period quarter = Period.financialQuarter(2022, 4);
    List<String> districts = structure.cases().orElseThrow().columns().get(2).choices();
    List<List<Object>> meetings = new ArrayList<>();
    for (int i = 0; i < MEETINGS; i++) {
      long cases = share(MARAC_CASES, i);
      long police = share(MARAC_POLICE_CASES, i);
      meetings.add(
          List.of(
              "M-%02d".formatted(i + 1),
              quarter.start().plusDays(3L + 3L * i),
              districts.get(i % districts.size()),
              cases,
              cases * 35 / 100,
              police,
              cases * 131 / 100,
              (cases + i) / 8,
              i % 3 == 0 ? 1L : 0L,
              (cases + i) / 9,
              i % 2 == 0 ? 2L : 1L,
              i % 8 == 0 ? 1L : 0L,
              i % 12 == 0 ? 1L : 0L));
    }
    return new FilledForm(structure, head(structure, "marac-example", "Q4 2022/23"))
        .cases(meetings);
  }

  private static long share(long whole, int meeting) {
    return whole * (meeting + 1) / MEETINGS - whole * meeting / MEETINGS;
  }
}

package org.safereturns.publication.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.publication.chart.Chart;

class ChartSheetsTest {
  private static final Chart CHART =
      new Chart(
          "Shares",
          "%",
          List.of("Female", "Male"),
          List.of(
              new Chart.Series(
                  "Refuge", List.of(of("88.7"), new Chart.Value(Optional.empty(), "[c]"))),
              new Chart.Series("Crime", List.of(of("73.7"), of("26.3")))));

  @TempDir private Path folder;

  private static Chart.Value of(String number) {
    return new Chart.Value(Optional.of(new BigDecimal(number)), "");
  }

  private Path write(String name) throws Exception {
    Path file = folder.resolve(name);
    AnalystWorkbook.write(
        file,
        new AnalystWorkbook.Cover("Title", "Restricted", List.of(), List.of()),
        List.of(new Sheet("sex", "By sex", "", List.of("Sex"), List.of(List.of("Female")), 50)),
        Map.of("sex", List.of(CHART)));
    return file;
  }

  @Test
  void a_chart_stands_behind_its_table_and_draws_nothing_that_is_withheld() throws Exception {
    try (XSSFWorkbook workbook = new XSSFWorkbook(write("a.xlsx").toFile())) {
      XSSFSheet sheet = workbook.getSheet("sex charts");
      assertThat(workbook.getSheetIndex(sheet)).isEqualTo(workbook.getSheetIndex("sex") + 1);
      XSSFChart chart = sheet.getDrawingPatriarch().getCharts().get(0);
      String xml = chart.getCTChart().xmlText();
      assertThat(xml)
          .contains("88.7", "73.7", "26.3", "Male [c]")
          .contains("prst=\"pct90\"", "prst=\"wdUpDiag\"")
          .contains("<c:showVal val=\"true\"/>");
      assertThat(
              chart
                  .getCTChart()
                  .getPlotArea()
                  .getBarChartArray(0)
                  .getSerArray(0)
                  .getVal()
                  .getNumRef()
                  .getNumCache()
                  .sizeOfPtArray())
          .isEqualTo(1);
      assertThat(sheet.getDrawingPatriarch().getCTDrawing().xmlText())
          .contains("descr=\"Shares", "2 groups", "Refuge; Crime");
    }
  }

  @Test
  void the_same_charts_give_the_same_bytes() throws Exception {
    assertThat(Files.readAllBytes(write("a.xlsx"))).isEqualTo(Files.readAllBytes(write("b.xlsx")));
  }
}

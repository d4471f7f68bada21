package org.safereturns.publication.chart;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;

/**
 * A chart of the spreadsheet program: bars lying down, told apart by pattern as well as by colour,
 * each with its number, and with words for those who do not see it.
 */
final class NativeChart {
  private static final int WIDE = 9;
  private static final int LEAST_ROWS = 14;

  /** Of Okabe and Ito, who chose them for colour-blind readers; as on the page. */
  private static final List<String> COLOURS = List.of("0072B2", "E69F00", "009E73", "CC79A7");

  private static final List<String> PATTERNS = List.of("pct90", "wdUpDiag", "lgCheck", "dkVert");

  private NativeChart() {}

  /** How many rows of the sheet a chart is high. */
  static int rows(Chart chart) {
    int bars = chart.labels().size() * chart.series().size();
    return Math.max(LEAST_ROWS, 5 + bars + chart.series().size());
  }

  /**
   * @param block labels in its first column, then a column for each series; names above them
   */
  static void draw(XSSFSheet sheet, Chart chart, CellRangeAddress block) {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    int left = block.getLastColumn() + 2;
    int top = block.getFirstRow() - 2;
    XSSFChart drawn =
        drawing.createChart(
            drawing.createAnchor(0, 0, 0, 0, left, top, left + WIDE, top + rows(chart)));
    drawn.setTitleText(chart.title());
    drawn.setTitleOverlay(false);
    drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    XDDFCategoryAxis labels = drawn.createCategoryAxis(AxisPosition.LEFT);
    labels.setOrientation(AxisOrientation.MAX_MIN);
    XDDFValueAxis numbers = drawn.createValueAxis(AxisPosition.BOTTOM);
    numbers.setCrosses(AxisCrosses.MAX);
    numbers.setMinimum(0.0);
    XDDFBarChartData bars = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, labels, numbers);
    bars.setBarDirection(BarDirection.BAR);
    bars.setGapWidth(60);
    series(sheet, chart, block, bars);
    drawn.plot(bars);
    List<CTBarSer> all = drawn.getCTChart().getPlotArea().getBarChartArray(0).getSerList();
    for (int s = 0; s < all.size(); s++) {
      all.get(s).setSpPr(pattern(s));
      number(all.get(s).addNewDLbls());
    }
    drawn
        .getGraphicFrame()
        .getCTGraphicalObjectFrame()
        .getNvGraphicFramePr()
        .getCNvPr()
        .setDescr(words(chart));
  }

  private static void series(
      XSSFSheet sheet, Chart chart, CellRangeAddress block, XDDFBarChartData bars) {
    XDDFDataSource<String> labels =
        XDDFDataSourcesFactory.fromStringCellRange(sheet, column(block, 0));
    for (int s = 0; s < chart.series().size(); s++) {
      XDDFChartData.Series one =
          bars.addSeries(
              labels, XDDFDataSourcesFactory.fromNumericCellRange(sheet, column(block, s + 1)));
      one.setTitle(
          chart.series().get(s).name(),
          new CellReference(sheet.getSheetName(), block.getFirstRow() - 1, s + 1, true, true));
    }
  }

  private static CellRangeAddress column(CellRangeAddress block, int column) {
    return new CellRangeAddress(block.getFirstRow(), block.getLastRow(), column, column);
  }

  /** In plain XML: the library's small set of schemas has no class for patterns. */
  private static CTShapeProperties pattern(int series) {
    String fill =
        """
        <xml-fragment xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
        <a:pattFill prst="%s"><a:fgClr><a:srgbClr val="%s"/></a:fgClr>
        <a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>
        <a:ln w="6350"><a:solidFill><a:srgbClr val="333333"/></a:solidFill></a:ln>
        </xml-fragment>
        """
            .formatted(
                PATTERNS.get(series % PATTERNS.size()), COLOURS.get(series % COLOURS.size()));
    try {
      return CTShapeProperties.Factory.parse(fill);
    } catch (XmlException e) {
      throw new IllegalStateException("a pattern is well-formed", e);
    }
  }

  private static void number(CTDLbls labels) {
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(true);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }

  /** What the chart shows, for those who hear it read. */
  private static String words(Chart chart) {
    return chart.title()
        + ". Bars for "
        + chart.labels().size()
        + " groups: "
        + chart.series().stream().map(Chart.Series::name).collect(Collectors.joining("; "))
        + ". The numbers are in the cells to the left.";
  }
}

package org.safereturns.intake.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safereturns.intake.raw.FileType;
import org.safereturns.intake.source.OpenedFile;
import org.safereturns.intake.source.OpenedSheet;
import org.safereturns.intake.source.Source;
import org.safereturns.issue.FindingKind;

/**
 * A JSON file as one sheet: a list of objects becomes a header row of their names and a row for
 * each; a list of lists a row for each; single values beside the list a row of name and value.
 */
public final class JsonTable {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Source source;

  /** The names of all objects in the order they first occur, with their columns. */
  private final Map<String, Integer> columns = new LinkedHashMap<>();

  private int lists;

  private JsonTable(Source source) {
    this.source = source;
  }

  public static OpenedFile open(Source source) throws IOException {
    JsonTable table = new JsonTable(source);
    table.survey();
    OpenedSheet sheet =
        new OpenedSheet(
            source, "", false, noticed -> new JsonRows(source, table), OpenedSheet.NO_BLOCKS);
    return new OpenedFile(source, FileType.JSON, List.of(sheet), List.of(), () -> {});
  }

  Map<String, Integer> columns() {
    return columns;
  }

  static JsonParser parser(Source source) throws IOException {
    return FACTORY.createParser(source.path().toFile());
  }

  /** Reads the whole file once: a name may first occur in the last object. */
  private void survey() throws IOException {
    try (JsonParser parser = parser(source)) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_ARRAY) {
        surveyList(parser);
      } else {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          if (parser.nextToken() == JsonToken.START_ARRAY) {
            surveyList(parser);
          } else {
            parser.skipChildren();
          }
        }
      }
      if (parser.nextToken() != null || lists != 1) {
        throw source.refused(FindingKind.WRONG_TYPE, "seems", "JSON that is not one list of rows");
      }
    } catch (JsonEOFException e) {
      throw source.refused(FindingKind.TRUNCATED);
    } catch (JsonParseException e) {
      throw source.refused(FindingKind.DAMAGED);
    }
  }

  private void surveyList(JsonParser parser) throws IOException {
    lists++;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          addColumn(parser.currentName());
          parser.nextToken();
          parser.skipChildren();
        }
      } else if (parser.currentToken() == null) {
        throw source.refused(FindingKind.TRUNCATED);
      } else {
        parser.skipChildren();
      }
    }
  }

  private void addColumn(@Nullable String name) {
    String label = name == null ? "" : name;
    if (!columns.containsKey(label)) {
      source.checkLength(label.length(), source.cell("", 1, columns.size() + 1));
      source.checkColumn(columns.size() + 1, source.cell("", 1, columns.size() + 1));
      columns.put(label, columns.size() + 1);
    }
  }
}

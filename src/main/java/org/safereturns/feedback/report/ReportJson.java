package org.safereturns.feedback.report;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.safereturns.issue.SystemFault;

/** The report as JSON, and it or a part of it as the tree that fills the templates. */
public final class ReportJson {
  /** Made ready when first asked for: a check that prints text needs none. */
  private static final class Ready {
    static final JsonMapper MAPPER =
        JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE) // components, and no more
            .build();
    static final ObjectWriter WRITER = MAPPER.writerWithDefaultPrettyPrinter();
  }

  public String text(Report report) {
    try {
      return Ready.WRITER.writeValueAsString(report).replace("\r\n", "\n") + "\n";
    } catch (JsonProcessingException e) {
      throw new SystemFault("cannot write the report as JSON", e);
    }
  }

  public Map<String, Object> tree(Object part) {
    return Ready.MAPPER.convertValue(part, new TypeReference<Map<String, Object>>() {});
  }
}

package org.safereturns.publication.written;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;
import org.safereturns.publication.table.Column;
import org.safereturns.publication.table.Notice;
import org.safereturns.publication.table.Table;

/**
 * A dataset as Parquet: texts as strings, whole numbers as 64-bit integers, other numbers as
 * doubles, an empty cell as null. The same rows give the same bytes.
 */
@SuppressWarnings(
    "deprecation") // of the two ways to hand over settings, one is Hadoop's and must be there
public final class ParquetFile {
  /** So many bytes are kept in memory before they are written. */
  private static final long GROUP = 8L * 1024 * 1024;

  private ParquetFile() {}

  public static <R> void write(Path file, Table<R> table) throws IOException {
    try (ParquetWriter<R> writer =
        new Builder<>(new LocalOutputFile(file), new Rows<>(table))
            .withConf(new PlainParquetConfiguration())
            .withRowGroupSize(GROUP)
            .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
            .build()) {
      table.rows().each(row -> write(writer, row));
    } catch (UncheckedIOException e) {
      throw new IOException(e);
    }
  }

  private static <R> void write(ParquetWriter<R> writer, R row) {
    try {
      writer.write(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Builder<R> extends ParquetWriter.Builder<R, Builder<R>> {
    private final Rows<R> rows;

    Builder(LocalOutputFile file, Rows<R> rows) {
      super(file);
      this.rows = rows;
    }

    @Override
    protected Builder<R> self() {
      return this;
    }

    @Override
    protected WriteSupport<R> getWriteSupport(Configuration unused) {
      return rows;
    }

    @Override
    protected WriteSupport<R> getWriteSupport(ParquetConfiguration unused) {
      return rows;
    }
  }

  /** The rows of a table, value by value. */
  private static final class Rows<R> extends WriteSupport<R> {
    private final Table<R> table;
    private @Nullable RecordConsumer consumer;

    Rows(Table<R> table) {
      this.table = table;
    }

    @Override
    public WriteContext init(Configuration unused) {
      return context();
    }

    @Override
    public WriteContext init(ParquetConfiguration unused) {
      return context();
    }

    private WriteContext context() {
      List<Type> fields = new ArrayList<>();
      table.columns().forEach(c -> fields.add(field(c)));
      return new WriteContext(
          new MessageType(table.name(), fields), Map.of("accessRights", Notice.RESTRICTED));
    }

    private static Type field(Column<?> column) {
      return switch (column.type()) {
        case TEXT ->
            Types.optional(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(column.name());
        case WHOLE -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
        case DECIMAL -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
      };
    }

    @Override
    public void prepareForWrite(RecordConsumer next) {
      consumer = next;
    }

    @Override
    public void write(R row) {
      RecordConsumer to = Objects.requireNonNull(consumer, "prepared before it is written to");
      to.startMessage();
      for (int i = 0; i < table.columns().size(); i++) {
        Column<R> column = table.columns().get(i);
        String text = column.value().apply(row);
        if (!text.isEmpty()) {
          to.startField(column.name(), i);
          add(to, column.type(), text);
          to.endField(column.name(), i);
        }
      }
      to.endMessage();
    }

    private static void add(RecordConsumer to, Column.Type type, String text) {
      switch (type) {
        case TEXT -> to.addBinary(Binary.fromString(text));
        case WHOLE -> to.addLong(Long.parseLong(text));
        case DECIMAL -> to.addDouble(Double.parseDouble(text));
      }
    }
  }
}

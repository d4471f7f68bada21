package org.safereturns.mapping;

import org.safereturns.canonical.CaseRecord;
import org.safereturns.canonical.RecordShape;
import org.safereturns.canonical.ReturnHeader;

/** Takes case records as they are read, one by one, in the order of the file. */
public interface RecordSink {
  /** For those who need what is counted, not the records. */
  RecordSink NONE =
      new RecordSink() {
        @Override
        public void begin(ReturnHeader header, RecordShape shape) {}

        @Override
        public void record(CaseRecord record) {}
      };

  /** Called once before the records of a sheet. */
  void begin(ReturnHeader header, RecordShape shape);

  void record(CaseRecord record);
}

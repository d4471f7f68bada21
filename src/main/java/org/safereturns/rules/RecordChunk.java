package org.safereturns.rules;

import java.util.List;
import org.safereturns.canonical.CaseRecord;
import org.safereturns.canonical.RecordShape;

/** Case records of one sheet that are judged together, as one fact. */
public record RecordChunk(RecordShape shape, List<CaseRecord> records) {}

package org.safereturns.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.safereturns.canonical.Origin;
import org.safereturns.issue.Explanation;
import org.safereturns.issue.Issue;

/** What senders said about queries, for as long as their figures say the same. */
public final class Explanations {
  private static final String INSERT =
      "insert into explanation (submission_id, question, code, about, words, given_by, "
          + Places.ORIGIN
          + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final Database database;

  Explanations(Database database) {
    this.database = database;
  }

  /**
   * Those that were accepted from the sender of a submission, by the reference of the issue; the
   * last about one counts. What stands in its own file is left out: it is judged with it.
   */
  public Map<String, Explanation> known(Submission submission) {
    return database.call(
        handle -> {
          Map<String, Explanation> known = new HashMap<>();
          handle
              .select(
                  "select e.question, e.words, e.given_by, s.reference from explanation e"
                      + " join submission s on s.id = e.submission_id where s.sender = ?"
                      + " and not (s.id = ? and e.given_by = '') order by e.id",
                  submission.sender(),
                  submission.order())
              .map(
                  (row, context) ->
                      Map.entry(
                          row.getString("question"),
                          new Explanation(
                              row.getString("words"),
                              row.getString("given_by"),
                              row.getString("reference"),
                              "")))
              .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
          return known;
        });
  }

  /** Submissions with explained issues. */
  public Set<String> references() {
    return database.call(
        handle ->
            handle
                .select(
                    "select reference from submission where id in"
                        + " (select submission_id from issue where explanation is not null)")
                .mapTo(String.class)
                .set());
  }

  /** The explained issues of one submission, as they were kept with it. */
  public List<Issue> of(String reference) {
    return database.call(handle -> IssueRows.explained(handle, Steps.id(handle, reference)));
  }

  /**
   * The submission whose file holds the return to which a receipt of this sender belongs: the last
   * of its kind before another submission.
   *
   * @param receipt reference that the sender was given
   */
  public Optional<Submission> returnOf(String receipt, Submission asking) {
    return database.call(
        handle ->
            SubmissionRows.find(handle, receipt)
                .filter(known -> known.sender().equals(asking.sender()))
                .flatMap(Chain::of)
                .flatMap(chain -> chain.lastFile(handle, asking))
                .filter(file -> !file.purged()));
  }

  /** Keeps those that came with a submission, in place of what an earlier round found in it. */
  static void replace(Handle handle, long submission, List<Issue> issues) {
    handle.execute("delete from explanation where submission_id = ? and given_by = ''", submission);
    List<Issue> own = issues.stream().filter(Explanations::cameWithIt).toList();
    if (!own.isEmpty()) {
      PreparedBatch batch = handle.prepareBatch(INSERT);
      own.forEach(issue -> add(batch, submission, issue, issue.explanation().orElseThrow()));
      batch.execute();
    }
  }

  private static boolean cameWithIt(Issue issue) {
    return issue.isExplained() && issue.explanation().orElseThrow().given().isEmpty();
  }

  /** Keeps what an analyst noted. */
  static void note(Handle handle, long submission, Issue issue, Explanation noted) {
    PreparedBatch batch = handle.prepareBatch(INSERT);
    add(batch, submission, issue, noted);
    batch.execute();
  }

  /** Forgets what analysts noted, with whichever submission of the sender. */
  static boolean forget(Handle handle, String sender, Issue issue) {
    return handle.execute(
            "delete from explanation where given_by <> '' and question = ?"
                + " and submission_id in (select id from submission where sender = ?)",
            issue.key().reference(),
            sender)
        > 0;
  }

  private static void add(
      PreparedBatch batch, long submission, Issue issue, Explanation explanation) {
    Origin origin = issue.origin();
    batch.add(
        submission,
        issue.key().reference(),
        issue.code().text(),
        Text.clean(Text.kept(issue.key().about())),
        Text.clean(explanation.words()),
        Text.clean(explanation.by()),
        Text.clean(origin.file()),
        Text.clean(Text.kept(origin.sheet())),
        origin.firstRow(),
        origin.firstColumn(),
        origin.lastRow(),
        origin.lastColumn());
  }
}

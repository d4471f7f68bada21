package org.safereturns.rules.engine;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.common.TupleSets;
import org.drools.core.common.TupleSetsImpl;
import org.drools.core.phreak.PhreakJoinNode;
import org.drools.core.phreak.PhreakNetworkNodeFactoryImpl;
import org.drools.core.reteoo.BetaMemory;
import org.drools.core.reteoo.JoinNode;
import org.drools.core.reteoo.LeftTupleSink;
import org.drools.core.reteoo.TupleImpl;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.safereturns.issue.SystemFault;

/**
 * Joins that end: a rule that puts more facts together than any check needs is a fault that names
 * it, before they fill the memory. Counted and not timed, so that it comes out the same everywhere.
 *
 * <p>The engine finds this class through {@code META-INF/services}.
 */
public final class BoundedJoins extends PhreakNetworkNodeFactoryImpl {
  @Override
  public PhreakJoinNode createPhreakJoinNode(ReteEvaluator evaluator) {
    return new Join(evaluator);
  }

  /** The engine's join, which puts what it finds where it is counted. */
  private static final class Join extends PhreakJoinNode {
    private final ReteEvaluator evaluator;

    Join(ReteEvaluator evaluator) {
      super(evaluator);
      this.evaluator = evaluator;
    }

    @Override
    @SuppressWarnings("rawtypes") // the engine's signature
    public void doNode(
        JoinNode node,
        LeftTupleSink sink,
        BetaMemory memory,
        TupleSets left,
        @Nullable TupleSets staged,
        TupleSets found) {
      Counted counted = new Counted(node, most());
      super.doNode(node, sink, memory, left, staged, counted);
      found.addAll(counted);
    }

    private long most() {
      return RunLimits.joined(evaluator instanceof KieSession s ? s.getFactCount() : 0);
    }
  }

  /** What one join has put together. */
  private static final class Counted extends TupleSetsImpl {
    private final JoinNode node;
    private final long most;
    private long number;

    Counted(JoinNode node, long most) {
      this.node = node;
      this.most = most;
    }

    @Override
    public boolean addInsert(TupleImpl tuple) {
      number++;
      if (number > most) {
        throw new SystemFault(
            "the rule %s compares too many facts with one another: more than %,d together"
                .formatted(rules(), most));
      }
      return super.addInsert(tuple);
    }

    private String rules() {
      return Arrays.stream(node.getAssociatedRules())
          .map(Rule::getName)
          .sorted()
          .collect(Collectors.joining(" or "));
    }
  }
}

package org.safereturns.rules.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.drools.base.util.Drools;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.issue.SystemFault;
import org.safereturns.rules.catalogue.Catalogue;
import org.safereturns.rules.catalogue.FactClasses;
import org.safereturns.rules.check.Phase;
import org.safereturns.rules.text.RuleFile;

/**
 * The compiled rules of each phase, by themselves: a return without case records never loads the
 * record rules, and a changed rule has only its own phase compiled again.
 */
public final class CompiledRules {
  /** Compiled, and made ready when first asked for. */
  private static final class Part {
    private final byte[] module;
    private @Nullable KieBase base;

    Part(byte[] module) {
      this.module = module;
    }

    synchronized KieBase base() {
      KieBase ready = base;
      if (ready == null) {
        ready = RuleCompiler.load(module);
        base = ready;
      }
      return ready;
    }
  }

  /** What the cache does not have. */
  private record Missing(List<RuleFile> files, String key) {}

  private final Map<Phase, Part> parts;
  private final Map<Phase, Missing> missing;

  private CompiledRules(Map<Phase, Part> parts, Map<Phase, Missing> missing) {
    this.parts = parts;
    this.missing = missing;
  }

  /** What the cache has of a rule book: what did not change since it was compiled. */
  public static CompiledRules kept(Catalogue catalogue, RuleCache cache) {
    Map<Phase, Part> parts = new EnumMap<>(Phase.class);
    Map<Phase, Missing> missing = new EnumMap<>(Phase.class);
    for (Phase phase : Phase.values()) {
      List<RuleFile> files = catalogue.files(phase);
      String key = key(files);
      cache
          .find(key)
          .ifPresentOrElse(
              module -> parts.put(phase, new Part(module)),
              () -> {
                if (!files.isEmpty()) {
                  missing.put(phase, new Missing(files, key));
                }
              });
    }
    return new CompiledRules(parts, missing);
  }

  /**
   * Compiles the rest, the phases side by side, and keeps it.
   *
   * @throws ConfigurationFault naming file and line of what does not compile
   */
  public CompiledRules complete(RuleCache cache) {
    Map<Phase, Part> all = new EnumMap<>(Phase.class);
    all.putAll(parts);
    Map<Phase, Future<byte[]>> compiling = new EnumMap<>(Phase.class);
    ExecutorService compilers = Executors.newFixedThreadPool(2);
    try {
      missing.forEach(
          (phase, rules) -> compiling.put(phase, compilers.submit(compile(rules, cache))));
      for (Map.Entry<Phase, Future<byte[]>> entry : compiling.entrySet()) {
        all.put(entry.getKey(), new Part(result(entry.getValue())));
      }
    } finally {
      compilers.shutdownNow();
    }
    return new CompiledRules(all, Map.of());
  }

  private static Callable<byte[]> compile(Missing rules, RuleCache cache) {
    return () -> {
      byte[] module = RuleCompiler.compile(rules.files());
      cache.keep(rules.key(), module);
      return module;
    };
  }

  private static byte[] result(Future<byte[]> compiling) {
    try {
      return compiling.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ConfigurationFault fault) {
        throw fault;
      }
      throw new SystemFault("the rules cannot be compiled", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SystemFault("interrupted while rules were compiled", e);
    }
  }

  private static String key(List<RuleFile> files) {
    StringBuilder all = new StringBuilder(Drools.getFullVersion() + FactClasses.FINGERPRINT);
    files.forEach(f -> all.append(f.path()).append('\n').append(f.text()).append('\n'));
    return RuleCache.hash(all.toString());
  }

  /**
   * Makes the rules that every return needs ready while the rest of the book is looked through and
   * the mappings are read: most of it is loading the engine's classes.
   */
  public void warmUp() {
    Thread thread =
        new Thread(
            () -> base(Phase.RETURN).ifPresent(b -> b.newKieSession().dispose()), "rules-warm-up");
    thread.setDaemon(true);
    // Whatever is wrong is told when the rules are used: there it has somebody to be told to.
    thread.setUncaughtExceptionHandler((t, e) -> {});
    thread.start();
  }

  /** The rules of a phase; empty if it has none. */
  Optional<KieBase> base(Phase phase) {
    return Optional.ofNullable(parts.get(phase)).map(Part::base);
  }
}

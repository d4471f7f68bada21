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

  private final Map<Phase, Part> parts;

  private CompiledRules(Map<Phase, Part> parts) {
    this.parts = parts;
  }

  /**
   * Takes from the cache what did not change and compiles the rest, the phases side by side.
   *
   * @throws ConfigurationFault naming file and line of what does not compile
   */
  public static CompiledRules of(Catalogue catalogue, RuleCache cache) {
    Map<Phase, Part> parts = new EnumMap<>(Phase.class);
    Map<Phase, Future<byte[]>> compiling = new EnumMap<>(Phase.class);
    ExecutorService compilers = Executors.newFixedThreadPool(2);
    try {
      for (Phase phase : Phase.values()) {
        List<RuleFile> files = catalogue.files(phase);
        String key = key(files);
        Optional<byte[]> kept = cache.find(key);
        if (kept.isPresent()) {
          parts.put(phase, new Part(kept.get()));
        } else if (!files.isEmpty()) {
          compiling.put(phase, compilers.submit(compile(files, cache, key)));
        }
      }
      for (Map.Entry<Phase, Future<byte[]>> entry : compiling.entrySet()) {
        parts.put(entry.getKey(), new Part(result(entry.getValue())));
      }
    } finally {
      compilers.shutdownNow();
    }
    return new CompiledRules(parts);
  }

  private static Callable<byte[]> compile(List<RuleFile> files, RuleCache cache, String key) {
    return () -> {
      byte[] module = RuleCompiler.compile(files);
      cache.keep(key, module);
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
   * Makes the rules that every return needs ready while the file is still being read: most of it is
   * loading the engine's classes.
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

package org.safereturns.rules.engine;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.InternalKieModuleProvider;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.util.maven.support.ReleaseIdImpl;
import org.safereturns.rules.text.Mistakes;
import org.safereturns.rules.text.RuleFile;

/**
 * Turns rule files into a knowledge base and into the bytes from which it is loaded next time.
 *
 * <p>The executable model is what runs. Only when it cannot be built is each file given to the
 * classic compiler by itself, because that one knows the line of a mistake.
 */
final class RuleCompiler {
  private RuleCompiler() {}

  /**
   * @throws org.safereturns.issue.ConfigurationFault naming file and line of what does not compile
   */
  static byte[] compile(List<RuleFile> rules) {
    Mistakes mistakes = new Mistakes();
    KieBuilder builder = build(rules, mistakes, ExecutableModelProject.class);
    if (mistakes.any()) {
      check(rules, DrlProject.class).throwIfAny();
      check(rules, ExecutableModelProject.class).throwIfAny();
      mistakes.throwIfAny();
    }
    return ((InternalKieModule) builder.getKieModule()).getBytes();
  }

  /** What a compiler says about each file by itself: a mistake in one hides no other. */
  private static Mistakes check(
      List<RuleFile> rules, Class<? extends KieBuilder.ProjectType> type) {
    Mistakes mistakes = new Mistakes();
    for (RuleFile rule : rules) {
      build(List.of(rule), mistakes, type);
    }
    return mistakes;
  }

  /**
   * As the engine's repository does, but for the description of the module: there is nothing in it,
   * and the engine starts a whole XML machinery to find that out.
   */
  static KieBase load(byte[] module) {
    KieServices services = KieServices.Factory.get();
    MemoryFileSystem files = MemoryFileSystem.readFromJar(module);
    ReleaseId id = ReleaseIdImpl.fromPropertiesString(files.findPomProperties());
    KieModuleModel plain = services.newKieModuleModel();
    KieBuilderImpl.setDefaultsforEmptyKieModule(plain);
    services.getRepository().addKieModule(InternalKieModuleProvider.get(id, plain, files));
    return services.newKieContainer(id).getKieBase();
  }

  private static KieBuilder build(
      List<RuleFile> rules, Mistakes mistakes, Class<? extends KieBuilder.ProjectType> type) {
    KieServices services = KieServices.Factory.get();
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(releaseId(services, rules));
    for (RuleFile rule : rules) {
      // The engine wants the folder to be that of the package, wherever the rule book lies.
      files.write(
          "src/main/resources/rules/" + rule.folder() + "/" + rule.stem() + ".drl", rule.text());
    }
    KieBuilder builder = services.newKieBuilder(files);
    try {
      builder.buildAll(type);
    } catch (RuntimeException e) {
      // The compiler throws its parser's own exceptions for words it cannot digest.
      tell(rules, rules.get(0).whenLine(), firstLine(e), mistakes);
      return builder;
    }
    for (Message message : builder.getResults().getMessages(Message.Level.ERROR)) {
      add(rules, message, mistakes);
    }
    return builder;
  }

  /** Two rule books in one program must not take each other's place. */
  private static ReleaseId releaseId(KieServices services, List<RuleFile> rules) {
    String texts = rules.stream().map(r -> r.path() + r.text()).collect(Collectors.joining());
    return services.newReleaseId("org.safereturns", "rules", RuleCache.hash(texts));
  }

  private static void add(List<RuleFile> rules, Message message, Mistakes mistakes) {
    int line = message.getLine() > 0 ? message.getLine() : rules.get(0).whenLine();
    tell(rules, line, firstLine(message.getText()), mistakes);
  }

  /** Only of a rule by itself can be said which it is. */
  private static void tell(List<RuleFile> rules, int line, String engine, Mistakes mistakes) {
    if (rules.size() == 1) {
      Explanation.add(rules.get(0), line, engine, mistakes);
    } else {
      mistakes.add("rules", 0, "the rules do not compile together: " + engine);
    }
  }

  private static String firstLine(RuntimeException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : firstLine(e.getMessage());
  }

  private static String firstLine(String text) {
    Matcher first = Pattern.compile("\\S[^\\n]*").matcher(text);
    return first.find() ? first.group().strip() : text;
  }
}

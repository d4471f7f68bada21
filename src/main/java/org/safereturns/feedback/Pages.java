package org.safereturns.feedback;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import org.safereturns.issue.SystemFault;

/** Fills the templates beside this class; those named {@code .ftlh} escape every value as HTML. */
final class Pages {
  private final Configuration templates = new Configuration(Configuration.VERSION_2_3_34);

  Pages() {
    templates.setClassForTemplateLoading(Pages.class, "");
    templates.setDefaultEncoding("UTF-8");
    templates.setLocale(Locale.UK);
    templates.setNumberFormat(",##0.#");
    templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    templates.setLogTemplateExceptions(false);
    templates.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
  }

  /**
   * @param report as {@link ReportJson#tree} gives it
   */
  String fill(String name, Map<String, Object> report) {
    try {
      Template template = templates.getTemplate(name);
      StringWriter page = new StringWriter();
      template.process(report, page);
      return page.toString();
    } catch (IOException | TemplateException e) {
      throw new SystemFault("cannot fill " + name, e);
    }
  }
}

package org.safereturns.feedback.text;

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
public final class Pages {
  /** Made ready when the first page is filled: many a check writes none. */
  private static final class Ready {
    static final Configuration TEMPLATES = new Configuration(Configuration.VERSION_2_3_34);

    static {
      TEMPLATES.setClassForTemplateLoading(Pages.class, "/org/safereturns/feedback");
      TEMPLATES.setDefaultEncoding("UTF-8");
      TEMPLATES.setLocale(Locale.UK);
      TEMPLATES.setNumberFormat(",##0.#");
      TEMPLATES.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
      TEMPLATES.setLogTemplateExceptions(false);
      TEMPLATES.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    }
  }

  /**
   * @param report as {@code ReportJson#tree} gives it
   */
  public String fill(String name, Map<String, Object> report) {
    try {
      Template template = Ready.TEMPLATES.getTemplate(name);
      StringWriter page = new StringWriter();
      template.process(report, page);
      return page.toString();
    } catch (IOException | TemplateException e) {
      throw new SystemFault("cannot fill " + name, e);
    }
  }
}

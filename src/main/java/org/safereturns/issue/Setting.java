package org.safereturns.issue;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says what a key of a settings file is for; the manual's list of keys is made of these. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {
  /** What it does, in words for whoever runs the program. */
  String value();

  /**
   * What holds if the key is left out, as it would stand in the file; empty if there is nothing.
   */
  String usual() default "";
}

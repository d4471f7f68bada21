package org.safereturns;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;

/** A reference as somebody types it: in small letters, too. */
final class ReferenceText implements ITypeConverter<String> {
  @Override
  public String convert(String typed) {
    return typed.strip().toUpperCase(Locale.ROOT);
  }
}

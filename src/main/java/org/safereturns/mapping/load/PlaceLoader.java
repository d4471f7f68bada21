package org.safereturns.mapping.load;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.safereturns.mapping.template.Phrase;
import org.safereturns.mapping.template.Place;
import org.safereturns.mapping.text.Wording;
import org.safereturns.mapping.yaml.Section;
import org.safereturns.mapping.yaml.YamlNode;

/** Loads where a return says something about itself. */
final class PlaceLoader {
  private static final Set<String> KEYS =
      Set.of("right_of", "below", "text", "sheet", "default", "yes");

  private final CodeLookup codes;

  PlaceLoader(CodeLookup codes) {
    this.codes = codes;
  }

  /** A text says it itself. */
  Place load(Section section, String key) {
    if (!(section.node(key).orElse(null) instanceof YamlNode.Mapping)) {
      return Place.fixed(section.text(key));
    }
    Section about = section.section(key).knowing(KEYS);
    List<String> yes = about.texts("yes").stream().map(Wording::fold).toList();
    for (Place.Kind kind : List.of(Place.Kind.RIGHT_OF, Place.Kind.BELOW, Place.Kind.TEXT)) {
      String where = kind.name().toLowerCase(Locale.ROOT);
      if (about.has(where)) {
        Phrase phrase = codes.phrase(about.text(where), about);
        return new Place(kind, phrase, about.text("sheet"), about.text("default"), yes);
      }
    }
    about.wrong(about.line(), "a place is right_of, below or text");
    return Place.NOWHERE;
  }

  /** The area of the sending organisation, a fixed one, or where the return names it. */
  Place area(Section section) {
    Place area = load(section, "area");
    boolean fixed = area.kind() == Place.Kind.FIXED;
    if (!fixed || area.otherwise().isEmpty() || area.otherwise().equals("sender")) {
      return area;
    }
    return Place.fixed(codes.code(section, "area", "REF_AREA"));
  }
}

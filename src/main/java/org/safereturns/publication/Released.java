package org.safereturns.publication;

import java.util.Optional;
import org.safereturns.disclosure.plan.Ruling;

/**
 * What became of a release.
 *
 * @param ruling empty if the same was released before
 */
public record Released(String name, Optional<Ruling> ruling) {}

package org.safereturns.disclosure.protect;

import org.safereturns.disclosure.form.Form;
import org.safereturns.disclosure.plan.Insider;

/** What a reader must not work out. */
record Secret(Form form, Insider reader) {}

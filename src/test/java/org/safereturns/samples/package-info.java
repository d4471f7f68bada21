/** Makes the synthetic part of {@code inbox-sample/}: entry point {@link SampleInbox}. */
package org.safereturns.samples;

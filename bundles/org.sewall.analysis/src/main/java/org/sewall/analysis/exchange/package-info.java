/**
 * Models on their way to other programs and back: what all formats share.
 *
 * <p>A model leaves as the kernel gets it, completed by the one translation. What a program cannot say is refused, or
 * remarked upon by name; nothing is dropped in silence.
 */
package org.sewall.analysis.exchange;

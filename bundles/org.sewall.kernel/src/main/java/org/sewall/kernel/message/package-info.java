/** The bundle's message catalogue. */
package org.sewall.kernel.message;

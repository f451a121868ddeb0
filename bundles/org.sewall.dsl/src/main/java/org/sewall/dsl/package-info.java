/** Placeholder until the bundle has something in it. */
package org.sewall.dsl;

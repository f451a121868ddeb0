/** Reads the reference cases for the tests of this bundle. */
package org.sewall.kernel.reference;

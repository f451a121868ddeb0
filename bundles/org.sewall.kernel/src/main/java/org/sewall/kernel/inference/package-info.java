/** Say how certain estimates are, whether they are unique, and what freeing a fixed parameter would change. */
package org.sewall.kernel.inference;

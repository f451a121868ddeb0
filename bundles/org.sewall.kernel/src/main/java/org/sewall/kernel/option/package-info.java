/** Choices of how a model is estimated and tested, each an enum with its source. */
package org.sewall.kernel.option;

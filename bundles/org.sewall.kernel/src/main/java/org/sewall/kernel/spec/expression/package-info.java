/** Expressions of parameters with exact derivatives. */
package org.sewall.kernel.spec.expression;

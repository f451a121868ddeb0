/** Whether constructs are distinct; the formulas stand in docs/mathematics/reliability.md. */
package org.sewall.kernel.validity;

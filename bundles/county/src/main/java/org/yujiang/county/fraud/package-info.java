/** Claims with known frauds among them, and honest ones that look like frauds, to measure the checks before payment. */
@NullMarked
package org.yujiang.county.fraud;

import org.jspecify.annotations.NullMarked;

/** The checks before payment that auditors of the field run, a component each. */
@NullMarked
package org.yujiang.check.internal;

import org.jspecify.annotations.NullMarked;

/** Errors as application/problem+json. */
@NullMarked
package org.yujiang.rest.problem;

import org.jspecify.annotations.NullMarked;

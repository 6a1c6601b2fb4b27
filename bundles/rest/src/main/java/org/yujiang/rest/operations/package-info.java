/** What the operations of the document do. */
@NullMarked
package org.yujiang.rest.operations;

import org.jspecify.annotations.NullMarked;

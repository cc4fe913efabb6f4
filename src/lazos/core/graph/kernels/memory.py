"""Reading arrays by address in compiled code.

Handing numba the arrays themselves makes it count references to them for every row it looks at, with atomic
operations that also slow two threads down for each other. Whoever passes an address keeps its array alive.
"""

from typing import Any

from llvmlite import ir  # type: ignore[import-untyped]
from numba.core import cgutils, types
from numba.extending import intrinsic


def _reader(number: Any) -> Any:
    """An intrinsic ``read(address, index)`` for one type of whole number."""

    def read(typing: Any, address: Any, index: Any) -> Any:
        def code(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
            pointer = builder.inttoptr(arguments[0], ir.IntType(number.bitwidth).as_pointer())
            return builder.load(builder.gep(pointer, [arguments[1]]))

        return number(types.int64, types.int64), code

    return intrinsic(read)


read_u8, read_u32, read_u64, read_i64 = map(_reader, (types.uint8, types.uint32, types.uint64, types.int64))


def _prefetch(typing: Any, address: Any) -> Any:
    """Begin to fetch the line of an address; no address is wrong."""

    def code(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        pointer, word = ir.IntType(8).as_pointer(), ir.IntType(32)
        kind = ir.FunctionType(ir.VoidType(), [pointer, word, word, word])
        function = declare(builder.module, kind, "llvm.prefetch.p0")
        builder.call(function, [builder.inttoptr(arguments[0], pointer), word(0), word(3), word(1)])
        return context.get_dummy_value()

    return types.void(types.int64), code


declare: Any = cgutils.get_or_insert_function
prefetch: Any = intrinsic(_prefetch)
